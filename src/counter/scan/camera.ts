// Reads a bar or square code from the camera's picture, where the browser can.

interface Reader {
  readonly detect: (picture: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
}
declare global {
  interface Window {
    /** Not in every browser. */
    readonly BarcodeDetector?: new () => Reader;
  }
}

/** refused: the person or the device's owner said no; none: there is no camera; busy: something else has it. */
export type CameraTrouble = 'refused' | 'none' | 'busy' | 'failed';

/** Whether this browser reads codes and gives cameras to pages. */
export const canScan = (): boolean =>
  // Only pages of a secure origin have devices, whatever the types say.
  window.BarcodeDetector !== undefined && 'mediaDevices' in navigator;

export interface Scanning {
  readonly onCode: (code: string) => void;
  readonly onTrouble: (trouble: CameraTrouble) => void;
}

/** Between two looks at the picture. */
const LOOK_MS = 120;

/** Asks for the camera and looks until there is a code. The answer stops it, and lets go of the camera. */
export function scan(video: HTMLVideoElement, { onCode, onTrouble }: Scanning): () => void {
  const over = new AbortController();
  const { signal } = over;
  void look(video, signal).then(
    (code) => {
      if (code !== undefined) onCode(code);
    },
    (cause: unknown) => {
      if (!signal.aborted) onTrouble(troubleOf(cause));
    },
  );
  return () => over.abort();
}

async function look(video: HTMLVideoElement, signal: AbortSignal): Promise<string | undefined> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const letGo = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  signal.addEventListener('abort', letGo);
  if (signal.aborted) letGo();
  video.srcObject = stream;
  await video.play();
  const reader = window.BarcodeDetector && new window.BarcodeDetector();
  while (reader && !signal.aborted) {
    // A picture that is not there yet cannot be read.
    const codes = await reader.detect(video).catch(() => []);
    const code = codes.map(({ rawValue }) => rawValue.trim()).find((value) => value !== '');
    if (code !== undefined) {
      letGo();
      return code;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return undefined;
}

function troubleOf(cause: unknown): CameraTrouble {
  const name = cause instanceof DOMException ? cause.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  return name === 'NotReadableError' ? 'busy' : 'failed';
}
