// Before the first paint: the colours a reader chose by hand, if they ever did. Kept in this browser only.
try {
  const chosen = localStorage.getItem("hub-scheme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.scheme = chosen;
} catch { /* Storage is closed; the system's colours will do. */ }
document.documentElement.classList.replace("no-js", "js");
