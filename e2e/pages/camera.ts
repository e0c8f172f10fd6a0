// A camera and a reader of codes that the page may have, or is refused once; a browser without a screen has neither.
import type { Page } from '@playwright/test';

export interface Camera {
  /** Holds a code into the picture. */
  readonly show: (code: string) => Promise<void>;
  /** Whether the camera is still on. */
  readonly isOn: () => Promise<boolean>;
}

declare global {
  interface Window {
    camera: { code: string; refusals: number; tracks: MediaStreamTrack[] };
  }
}

/** Before the page is opened. */
export async function withCamera(page: Page, refusals: number): Promise<Camera> {
  await page.addInitScript((times) => {
    window.camera = { code: '', refusals: times, tracks: [] };
    const { camera } = window;
    class Reader {
      detect() {
        return Promise.resolve(camera.code === '' ? [] : [{ rawValue: camera.code }]);
      }
    }
    Object.defineProperty(window, 'BarcodeDetector', { value: Reader });
    navigator.mediaDevices.getUserMedia = () => {
      if (camera.refusals-- > 0) return Promise.reject(new DOMException('no', 'NotAllowedError'));
      const canvas = document.createElement('canvas');
      canvas.getContext('2d')?.fillRect(0, 0, 10, 10);
      const stream = canvas.captureStream(10);
      camera.tracks = stream.getTracks();
      return Promise.resolve(stream);
    };
  }, refusals);
  return {
    show: (code) =>
      page.evaluate((shown) => {
        window.camera.code = shown;
      }, code),
    isOn: () => page.evaluate(() => window.camera.tracks.some(({ readyState }) => readyState === 'live')),
  };
}

/** A hand scanner types a code where the focus is, faster than any hand, and presses Enter. */
export const scanByHand = (page: Page, code: string): Promise<void> =>
  page.evaluate((typed) => {
    for (const key of [...typed.split(''), 'Enter'])
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
  }, code);
