/**
 * Sets a fresh instance up: waits until it is ready, creates the first admin, uploads the licence,
 * sets the locality, and creates a user for the jobs. It can be run again after a failure.
 *
 *   DATAMASQUE_URL=https://masking.example.com DATAMASQUE_USERNAME=admin DATAMASQUE_PASSWORD=... \
 *     npx tsx examples/first-time-install.ts admin@example.com datamasque.lic
 *
 * The last line that it prints is the temporary password of the user `nightly`: keep it where secrets are kept.
 */
import {
  clientOptionsFromEnv,
  createDataMasqueClient,
  installInstance,
  probe,
  readLicence,
  saveUser,
  waitUntilReady,
} from "datamasque-client";
import { fileFromPath } from "datamasque-client/node";

const [email = "", licencePath = ""] = process.argv.slice(2);
const options = clientOptionsFromEnv();
const dm = createDataMasqueClient(options);

await waitUntilReady(dm, { timeoutMs: 10 * 60_000 });
const { created } = await installInstance(dm, {
  admin: { email, username: options.username, password: options.password ?? "" },
  licence: await fileFromPath(licencePath),
  locality: "en_GB",
});
console.log(created ? "the first admin was created" : "there was an admin already");

const licence = await readLicence(dm);
console.log(`licence ${licence.name} until ${licence.expiry_date ?? "further notice"}`);
const { features } = await probe(dm);
const there = Object.entries(features).filter(([, exists]) => exists);
console.log(`features: ${there.map(([name]) => name).join(", ")}`);

const nightly = await saveUser(dm, {
  username: "nightly",
  email: "nightly@example.com",
  user_roles: ["mask_builder"],
});
console.log(nightly.temporaryPassword ?? "the user nightly was there already");
