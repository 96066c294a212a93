// Loads the page anew when the content has changed, and shows mistakes over the last good page.
const overlay = document.createElement("pre");
overlay.id = "hub-mistakes";
let seen = "";

const ask = async () => {
  try {
    const state = await (await fetch(`/__hub/state?seen=${seen}`)).json();
    if (seen !== "" && state.version !== Number(seen.split("-")[0])) {
      location.reload();
      return;
    }
    seen = state.seen;
    overlay.textContent = state.mistakes
      .map((each) => `${each.path}:${each.line}:${each.column}  ${each.message}`)
      .join("\n");
    if (state.mistakes.length) document.body.append(overlay);
    else overlay.remove();
    setTimeout(ask, 0);
  } catch {
    setTimeout(ask, 1000); // The preview has ended; perhaps it comes back.
  }
};

ask();
