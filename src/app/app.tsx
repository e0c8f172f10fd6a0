// The program's frame.

export function App() {
  return (
    <main>
      <h1>Throughline</h1>
    </main>
  );
}
