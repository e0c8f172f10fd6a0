// The same back ends without a browser: one function from a request to its answer.
import { getResponse, http, HttpResponse } from 'msw';

/** Answers `/gw`, `/desk` and `/backstage`; nothing where no back end knows the path. */
export async function answer(request: Request): Promise<Response | undefined> {
  return getResponse([http.get('/desk/v1/ping', () => HttpResponse.json({ answer: 'pong' }))], request);
}
