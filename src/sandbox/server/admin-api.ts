import { datamasqueContract } from "../../generated/datamasque.contract.gen.js";
import { operationTraits } from "../../generated/operations.gen.js";
import { checkedBody } from "../http/body/checked-body.js";
import { withLists } from "../http/body/read-form.js";
import { forReader, requireAcceptable } from "../http/content-negotiation.js";
import { forbidden } from "../http/django-errors.js";
import type { OperationCall } from "../http/operation.js";
import { emptyResponse, htmlPage } from "../http/responses.js";
import { allowedMethods, viewMetadata, withViewHeaders } from "../http/view-answers.js";
import { refuseBadLogin, requireCaller } from "../resources/accounts/caller.js";
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
      // Django REST Framework looks at it before it authenticates.
      requireAcceptable(call, () => mediaTypesOf(operation));
      // Django REST Framework authenticates before it looks at the method; a path belongs to one kind of operation.
      if ((operation === undefined ? ofPath : [operation]).every((each) => ANONYMOUS.has(each))) {
        refuseBadLogin(call, context);
        return;
      }
      const { roles } = requireCaller(call, context);
      const [method] = operation?.split(" ") ?? [];
      if (method !== undefined && isPermitted(roles, method, call.url.pathname) === false) throw forbidden();
    },
    unrouted({ url }, isRouted) {
      // Writes, too: a client that follows makes reads of them.
      if (!url.pathname.endsWith("/") && isRouted(`${url.pathname}/`)) {
        return emptyResponse(301, { Location: `${url.pathname}/${url.search}` });
      }
      return htmlPage(404, "Not Found");
    },
    methodNotAllowed: (method) => ({ detail: `Method "${method}" not allowed.` }),
    allow: allowedMethods,
    finish: withViewHeaders,
    forReader,
    describe: (path) => Response.json(viewMetadata(path)),
    failed: (message) => htmlPage(500, "Server Error (500)", message),
  };
}

/** The media types in which the document has answers of an operation. */
function mediaTypesOf(operation: string | undefined): string[] {
  const contract = Object.entries(datamasqueContract).find(([each]) => each === operation)?.[1];
  return Object.values(contract?.responses ?? {}).flatMap((contents) => Object.keys(contents));
}

function operationCall({ request, info, validators, pathParameter, readForm }: RoutedRequest): OperationCall {
  const { url, headers } = request;
  return {
    url,
    headers,
    info,
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
