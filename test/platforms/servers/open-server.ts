import { createServer as createTlsServer } from "node:https";
import { createSandbox, type SandboxRejection } from "datamasque-client/sandbox";
import { CONNECTION_FAULTS } from "../../faults/faults/connection-faults.js";
import { startProxy } from "../../node/proxy-server.js";
import { createSelfSignedCertificate } from "../../support/tls-certificate.js";
import type { ServerPlan } from "../suite/script.js";
import { startHttpServer } from "./http-server.js";
import { bareServer, type LiveServer } from "./live-server.js";
import { sandboxAnswers } from "./sandbox-answers.js";
import { scriptedAnswers } from "./scripted-answers.js";

/** Opens what a behaviour asks for. */
export async function openServer(plan: ServerPlan): Promise<LiveServer> {
  switch (plan.kind) {
    case "scripted":
      return startHttpServer(scriptedAnswers(plan.script));
    case "own CA":
      return startTlsServer(plan);
    case "sandbox":
      return startSandbox(plan);
    case "proxy":
      return startProxyServer(plan);
    default:
      return openFault(plan.kind);
  }
}

async function startTlsServer({ script }: Extract<ServerPlan, { kind: "own CA" }>): Promise<LiveServer> {
  const certificate = createSelfSignedCertificate();
  const server = await startHttpServer(scriptedAnswers(script), createTlsServer(certificate));
  return { ...server, url: `https://localhost:${new URL(server.url).port}`, ca: certificate.cert };
}

async function startSandbox({ spcsPat }: Extract<ServerPlan, { kind: "sandbox" }>): Promise<LiveServer> {
  const sandbox = createSandbox({ runDurationMs: 1, spcsPat });
  return {
    ...(await startHttpServer(sandboxAnswers(sandbox))),
    fault(name, options) {
      if (name === "expireTokens") return sandbox.faults.expireTokens();
      if (name !== "gatewayRejects") throw new Error(`the suite sets off no fault ${name}`);
      const rejection: SandboxRejection = JSON.parse(JSON.stringify(options));
      sandbox.faults.gatewayRejects(rejection);
    },
  };
}

async function startProxyServer({ status }: Extract<ServerPlan, { kind: "proxy" }>): Promise<LiveServer> {
  const proxy = await startProxy(status === undefined ? {} : { answer: [status, {}], tunnelStatus: status });
  return {
    ...bareServer({ url: proxy.url(), close: () => proxy.close() }),
    report: async () => ({
      arrivals: proxy.requests.map(({ method, target }) => ({
        call: `${method} ${target}`,
        headers: {},
        bytes: 0,
        digest: "",
        text: "",
        parts: [],
      })),
      connections: proxy.requests.length,
      abandoned: 0,
      faults: [],
    }),
  };
}

async function openFault(name: string): Promise<LiveServer> {
  const fault = CONNECTION_FAULTS.find((known) => known.name === name);
  if (fault === undefined) throw new Error(`no fault of connections is named ${name}`);
  return bareServer(await fault.open());
}
