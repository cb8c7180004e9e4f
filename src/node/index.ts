export { type DownloadedFile, downloadToFile } from "./files/download-to-file.js";
export { type FileFromPathOptions, fileFromPath } from "./files/file-from-path.js";
export { type UploadFromPath, uploadFileFromPath } from "./files/upload-file-from-path.js";
export { nodeClientOptionsFromEnv } from "./node-client-options-from-env.js";
export { nodeFetch } from "./node-fetch.js";
export type { NodeFetchOptions, Pem } from "./node-fetch-options.js";
export { spcsPatFile } from "./spcs-pat-file.js";
