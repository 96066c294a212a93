// The page of search results. The index of the page's own language is fetched only when there is a question.

const form = document.querySelector(".hub-search-page .hub-hero__search");
const field = document.getElementById("hub-page-query");
const list = document.getElementById("hub-results");
const status = document.getElementById("hub-status");
const base = new URL("../", location.href);
const locale = document.documentElement.lang;
const LIMIT = 20;

// One spelling where keyboards offer several, as the index was written.
const normal = (text) => {
  let plain = text.normalize("NFC").slice(0, 200);
  if (locale === "uk" || locale === "be") plain = plain.replace(/[\u02bc\u2019\u2018]/g, "'");
  if (locale === "ro") plain = plain.replace(/[şţŞŢ]/g, (letter) => ({ "ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț" })[letter]);
  return plain.replace(/[^\p{L}\p{M}\p{N}'’-]+/gu, " ").trim();
};

let loading;
const engine = () => (loading ??= import(new URL("pagefind/pagefind.js", base).href).then(async (module) => {
  await module.options({ baseUrl: base.pathname, excerptLength: 24 });
  return module;
}));

const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

// Pagefind's excerpt is text with <mark> around the words found; nothing else of it is trusted.
const marked = (excerpt) => {
  const line = document.createElement("p");
  for (const node of new DOMParser().parseFromString(excerpt, "text/html").body.childNodes) {
    line.append(node.nodeName === "MARK" ? element("mark", node.textContent) : node.textContent);
  }
  return line;
};

let asked = 0;
const search = async (text) => {
  const turn = ++asked;
  const query = normal(text);
  if (!query) { list.replaceChildren(); status.textContent = ""; return; }
  status.textContent = status.dataset.wait;
  try {
    const found = await (await engine()).search(query);
    const answers = await Promise.all(found.results.slice(0, LIMIT).map((result) => result.data()));
    if (turn !== asked) return;
    list.replaceChildren(...answers.map((answer) => {
      const item = document.createElement("li");
      const link = element("a", answer.meta.title);
      link.href = answer.url;
      const above = element("p", [answer.meta.kind, answer.meta.place].filter(Boolean).join(" · "));
      above.className = "hub-aside";
      item.append(link, above, marked(answer.excerpt));
      return item;
    }));
    status.textContent = found.results.length
      ? status.dataset.some.replace("{count}", found.results.length)
      : status.dataset.none.replace("{query}", text.trim().slice(0, 80));
  } catch (error) {
    if (turn === asked) status.textContent = status.dataset.failed;
    console.warn("search:", error);
  }
};

let pause;
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    const address = new URL(location.href);
    address.searchParams.set("q", field.value);
    history.replaceState(null, "", address);
    search(field.value);
  }, 200);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  address.searchParams.set("q", field.value);
  if (address.href !== location.href) history.pushState(null, "", address);
  search(field.value);
});
const fromAddress = () => {
  field.value = new URL(location.href).searchParams.get("q") ?? "";
  search(field.value);
};
addEventListener("popstate", fromAddress);
fromAddress();
if (!field.value) field.focus();
