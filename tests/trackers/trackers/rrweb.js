import { record } from "rrweb";

const send = (event) => fetch("/office", { method: "POST", body: JSON.stringify(event), keepalive: false });
record({ emit: send, recordCanvas: true, sampling: {} });
