// Clients that know a host but no folder ask at its root: which back end an address of theirs is for.

/** @type {readonly (readonly [RegExp, string])[]} */
const ROOTS = [
  [/^\/(?:jmap\/|\.well-known\/jmap$)/, 'email'],
  [/^\/2010-04-01\//, 'sms'],
  [/^\/(?:crm\/v3|calling\/v1)\//, 'phone'],
  [/^\/v2\/(?:orders|customers|locations)(?:[/?]|$)/, 'orders'],
  [/^\/v1\/visits(?:[/?]|$)/, 'visits'],
  // Both count accounts; only the chat has people and talks below one.
  [/^\/api\/v1\/accounts\/\d+\/(?:contacts|conversations)(?:[/?]|$)/, 'chat'],
  [/^\/api\/v[12]\//, 'social'],
];

/** The address at the gateway; as it is when it is none of theirs. @param {string} url */
export function atGateway(url) {
  const [, id] = ROOTS.find(([root]) => root.test(url)) ?? [];
  return id === undefined ? url : `/gw/${id}${url}`;
}
