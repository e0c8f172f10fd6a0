// Opens what stands behind the demo: the faults and the customers of the embedded back ends.
export function BackstageButton() {
  return null;
}
