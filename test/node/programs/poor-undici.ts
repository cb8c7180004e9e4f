import { createDataMasqueClient, unwrap } from "../../../src/index.js";
import { fileFromPath, nodeFetch } from "../../../src/node/index.js";

// Uses this package where undici is missing or of no use.

const [url] = JSON.parse(process.argv[2] ?? "");
const messages: unknown[] = [];
const fetch = nodeFetch({ connections: 2 });
const dm = createDataMasqueClient({
  baseUrl: url,
  username: "svc",
  password: "pass-of-a-test",
  fetch,
  onEvent: ({ type }) => messages.push(type),
});
for (let times = 0; times < 2; times += 1) {
  await unwrap(dm.GET("/api/connections/")).catch((error) =>
    messages.push(`${error.name}: ${error.message}`),
  );
}
const file = await fileFromPath(process.argv[1] ?? "");
process.stdout.write(JSON.stringify({ messages, file: file.name }));
