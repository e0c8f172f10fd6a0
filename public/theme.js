// Sets the theme before the first paint: the saved choice, else what the system prefers.
(function () {
  var root = document.documentElement;
  var dark = matchMedia('(prefers-color-scheme: dark)');
  function saved() {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null;
    }
  }
  function apply() {
    var choice = saved();
    root.dataset.theme = choice === 'light' || choice === 'dark' ? choice : dark.matches ? 'dark' : 'light';
  }
  apply();
  dark.addEventListener('change', apply);
  addEventListener('storage', apply);
})();
