/** Work that went through and whose result is not believed: nothing is published, and the run is `REFUSED`, not `FAILED`. */
export abstract class RefusedError extends Error {}
