// The controls behind the stage as the embedded back ends offer them.
export type Backstage = NonNullable<Window['backstage']>;
export type Dials = Awaited<ReturnType<Backstage['dials']>>;
export type Fault = Dials[string]['fault'];
