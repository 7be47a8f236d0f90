"use strict";
(() => {
  const form = document.getElementById("filter");
  const [state, item, text] = ["f-state", "f-item", "f-text"].map((id) => document.getElementById(id));
  const shown = document.getElementById("shown");
  const whys = document.getElementById("f-why");
  const rowsOf = (selector) => Array.from(document.querySelectorAll(selector), (element) => ({
    element, keys: ` ${element.dataset.k} `, name: element.querySelector("h3, a").textContent.toLowerCase(),
  }));
  const participants = rowsOf("article");
  const duties = rowsOf(".dues li");

  const apply = () => {
    const words = text.value.trim().toLowerCase();
    const key = `${state.value ? ` ${state.value}` : ""}:${item.value ? `${item.value} ` : ""}`;
    const show = (rows) => {
      let count = 0;
      for (const row of rows) {
        const fits = row.name.includes(words) && (key === ":" || row.keys.includes(key));
        if (row.element.hidden === fits) row.element.hidden = !fits;
        count += fits;
      }
      return count;
    };
    shown.textContent = shown.dataset.words
      .replace("{participants}", show(participants)).replace("{all_participants}", participants.length)
      .replace("{duties}", show(duties)).replace("{all_duties}", duties.length);
  };

  let waiting = 0;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 150);
  };
  state.addEventListener("change", apply);
  item.addEventListener("change", apply);
  text.addEventListener("input", later);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));

  whys.addEventListener("click", () => {
    const open = whys.getAttribute("aria-pressed") !== "true";
    for (const row of participants) {
      if (!row.element.hidden) for (const each of row.element.querySelectorAll(".why")) each.open = open;
    }
    whys.setAttribute("aria-pressed", open);
  });

  form.hidden = false;
  apply();
})();
