import type { VNode } from 'preact';

/** The same boxes as a moment later, without a word in them: nothing jumps, and nothing is claimed. `failed`: why it lasts. */
export function Loading({ failed }: { readonly failed: string | null }): VNode {
  return (
    <main class="popup" data-state="loading" data-verdict="blind" data-read-at="" aria-busy="true">
      <div class="rolls">
        <div class="head" />
        <div class="cards">
          <div class="card" />
          <div class="card" />
          <div class="card" />
        </div>
      </div>
      <footer class="foot">{failed !== null && <p role="alert">{failed}</p>}</footer>
    </main>
  );
}
