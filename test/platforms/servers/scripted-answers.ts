import { gzipSync } from "node:zlib";
import { contentOf } from "../suite/content.js";
import type { Script, ScriptedAnswer } from "../suite/script.js";
import type { Answering, Exchange } from "./http-server.js";

const LOGIN = "POST /api/auth/token/login/";

/** Answers by a script, and logins with a new token each. */
export function scriptedAnswers(script: Script): Answering {
  return (exchange) => {
    const { request, nth } = exchange;
    const call = `${request.method} ${request.path}`;
    const answers = script[call] ?? (call === LOGIN ? [{ json: { key: `token-${nth + 1}` } }] : []);
    const answer = answers[Math.min(nth, answers.length - 1)];
    if (answer === undefined) throw new Error(`nobody expected ${call}`);
    return send(answer, exchange);
  };
}

/** Sends an answer as far as it goes. */
async function send(answer: ScriptedAnswer, { response, headTaken, breaksOff }: Exchange): Promise<void> {
  const { status = 200, headers = {}, breaks } = answer;
  const { socket } = response;
  if (breaks === "no answer") return;
  if (breaks === "reset before the answer") {
    breaksOff();
    return void socket?.resetAndDestroy();
  }
  const body = answer.gzip ? gzipSync(bodyOf(answer)) : bodyOf(answer);
  const type = answer.json === undefined ? "application/octet-stream" : "application/json";
  const length = breaks === "chunks without an end" ? {} : { "Content-Length": body.length };
  response.writeHead(status, {
    "Content-Type": type,
    ...length,
    ...(answer.gzip ? { "Content-Encoding": "gzip" } : {}),
    ...headers,
  });
  if (breaks === undefined) return void response.end(body);
  response.write(body.subarray(0, body.length / 2));
  if (breaks === "stall in the body") return;
  breaksOff();
  // What is lost before the client has seen the head would be another failure.
  await headTaken();
  if (breaks === "reset in the body") socket?.resetAndDestroy();
  else socket?.destroySoon();
}

function bodyOf({ json, text, bytes }: ScriptedAnswer): Buffer {
  if (bytes !== undefined) return Buffer.from(contentOf(bytes));
  return Buffer.from(json === undefined ? (text ?? "") : JSON.stringify(json));
}
