/** How far the server has come with bringing events and holdings up to what was judged: its events, as they come. */
import { SourceError } from "./source";

export interface Step {
  stage: "tellings" | "events" | "holdings";
  done: number;
  total: number;
}

/** Ask for it, and be told of each step; done when the server is. */
export async function derive(address: string, say: (step: Step) => void): Promise<void> {
  const headers = { "content-type": "application/json", accept: "text/event-stream" };
  const response = await fetch(address, { method: "POST", body: JSON.stringify({}), headers });
  if (!response.ok || !response.body) throw new SourceError(String(response.status), response.statusText, response.status);
  for await (const { event, data } of sent(response.body)) {
    if (event === "progress") say(JSON.parse(data));
    if (event === "error") throw new SourceError(JSON.parse(data).error.code, JSON.parse(data).error.message);
    if (event === "done") return;
  }
  throw new SourceError("broken", "the server went away"); // its last word is one of the two
}

/** The server-sent events of a stream. */
export async function* sent(stream: ReadableStream<Uint8Array>): AsyncGenerator<{ event: string; data: string }> {
  const reader = stream.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    rest = (rest + (value ?? "")).replaceAll("\r\n", "\n");
    const blocks = rest.split("\n\n");
    rest = blocks.pop()!;
    for (const block of blocks) {
      const said = (name: string) => block.split("\n").filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).trimStart());
      if (said("data").length) yield { event: said("event")[0] ?? "message", data: said("data").join("\n") };
    }
    if (done) return;
  }
}
