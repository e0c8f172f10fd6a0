// Draws the screen of the address and lets everything else know where one is.
import {
  createContext,
  startTransition,
  Suspense,
  use,
  useEffect,
  useEffectEvent,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import { currentAddress, followAddress, type Address } from './address.ts';
import { Catch, type FailureProps } from './catch.tsx';
import { match, type Params } from './match.ts';

export interface ScreenProps {
  readonly params: Params;
  readonly search: URLSearchParams;
}
export interface Route {
  /** `/cases/:caseId` */
  readonly path: string;
  readonly Screen: ComponentType<ScreenProps>;
}

const AddressContext = createContext<Address | undefined>(undefined);

/** Where one is. */
export function useAddress(): Address {
  const address = use(AddressContext);
  if (!address) throw new Error('useAddress outside of Router');
  return address;
}

export interface RouterProps {
  readonly routes: readonly Route[];
  readonly children: ReactNode;
}

/** Holds the address for everything inside. A screen that has yet to load does not blank the one that is there. */
export function Router({ routes, children }: RouterProps) {
  const [address, setAddress] = useState(currentAddress);
  const change = useEffectEvent(() => {
    const next = currentAddress();
    if (screenAt(routes, next) === screenAt(routes, address)) setAddress(next);
    else startTransition(() => setAddress(next));
  });
  useEffect(() => followAddress(() => change()), []);
  return <AddressContext value={address}>{children}</AddressContext>;
}

const screenAt = (routes: readonly Route[], { path }: Address) =>
  routes.find((route) => match(route.path, path))?.Screen;

export interface CurrentScreenProps {
  readonly routes: readonly Route[];
  readonly nowhere: ReactNode;
  readonly Failed: ComponentType<FailureProps>;
}

/** The screen of the address; one that throws gives way to `Failed` until one goes elsewhere. */
export function CurrentScreen({ routes, nowhere, Failed }: CurrentScreenProps) {
  const { path, search } = useAddress();
  const route = routes.find((one) => match(one.path, path));
  const params = route && match(route.path, path);
  if (!route || !params) return nowhere;
  const { Screen } = route;
  return (
    <Catch at={path} Failed={Failed}>
      <Suspense>
        <Screen params={params} search={search} />
      </Suspense>
    </Catch>
  );
}
