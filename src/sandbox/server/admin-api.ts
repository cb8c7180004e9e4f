import { datamasqueContract } from "../../generated/datamasque.contract.gen.js";
import { operationTraits } from "../../generated/operations.gen.js";
import { checkedBody } from "../http/body/checked-body.js";
import { withLists } from "../http/body/read-form.js";
import { detailError, forbidden, notFound } from "../http/django-errors.js";
import type { OperationCall } from "../http/operation.js";
import { emptyResponse, htmlPage } from "../http/responses.js";
import { requireCaller } from "../resources/accounts/caller.js";
import { isPermitted } from "../resources/accounts/permissions.js";
import type { SandboxContext } from "../store/context.js";
import type { ApiDialect, RoutedRequest } from "./api-server.js";

const ANONYMOUS = new Set(
  Object.entries(operationTraits).flatMap(([operation, traits]) =>
    "anonymous" in traits ? [operation] : [],
  ),
);

/** The application server as Django and Django REST Framework make it. */
export function adminApi(context: SandboxContext): ApiDialect<OperationCall> {
  return {
    prefix: "",
    contract: datamasqueContract,
    answersHead: true,
    callOf: operationCall,
    admit(call, operation, ofPath) {
      // Django REST Framework authenticates before it looks at the method; a path belongs to one kind of operation.
      if ((operation === undefined ? ofPath : [operation]).every((each) => ANONYMOUS.has(each))) return;
      const { roles } = requireCaller(call, context);
      const [method] = operation?.split(" ") ?? [];
      if (method !== undefined && isPermitted(roles, method, call.url.pathname) === false) throw forbidden();
    },
    unrouted({ method, url }, isRouted) {
      const canRedirect = method === "GET" || method === "HEAD";
      if (canRedirect && !url.pathname.endsWith("/") && isRouted(`${url.pathname}/`)) {
        return emptyResponse(301, { Location: `${url.pathname}/${url.search}` });
      }
      return url.pathname.startsWith("/api/") ? notFound().toResponse() : htmlPage(404, "Not Found");
    },
    methodNotAllowed: (method) => ({ detail: `Method "${method}" not allowed.` }),
    failed: (message) => detailError(500, message),
  };
}

function operationCall({ request, validators, pathParameter, readForm }: RoutedRequest): OperationCall {
  const { url, headers } = request;
  return {
    url,
    headers,
    pathParameter,
    readBody(shapeOf) {
      const form = readForm();
      const validator = shapeOf?.(form.fields) ?? validators?.["application/json"];
      return validator === undefined ? form.fields : checkedBody(validator, withLists(form, validator));
    },
    readUncheckedBody: () => readForm().fields,
    readForm,
    checkForm(fields) {
      const validator = validators?.["multipart/form-data"];
      if (validator !== undefined) checkedBody(validator, fields);
    },
  };
}
