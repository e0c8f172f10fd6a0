// Where cases and customers are found.

export const caseAt = (id: string): string => `/cases/${encodeURIComponent(id)}`;
export const customerAt = (id: string): string => `/customers/${encodeURIComponent(id)}`;
