// Says when the back ends may be asked. With a real gateway that is at once.
const gate = Promise.withResolvers<void>();

/** Rejects when the embedded back ends could not start. */
export const backendsReady = gate.promise;

/** Settled once, by the program's start. */
export const backendsAreReady = gate.resolve;
export const backendsFailed = gate.reject;
