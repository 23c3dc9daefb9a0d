// Counts what is judged and makes the small file of it. Nothing is sent anywhere: the page has no way to.
const keep = document.querySelector(".keep");
const output = keep.querySelector("output");
const words = output.textContent;
const judged = () => {
  const found = {};
  for (const one of document.querySelectorAll(".judge input:checked")) found[one.name] = one.value;
  return found;
};
const count = () => { output.textContent = words.replace("0", String(Object.keys(judged()).length)); };
keep.hidden = false;
count();
document.addEventListener("change", count);
keep.querySelector("button").addEventListener("click", () => {
  const about = JSON.parse(document.getElementById("kept").textContent);
  const text = JSON.stringify({ ...about, judged: judged() }, null, 1);
  const link = document.createElement("a");
  link.href = `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
  link.download = "buurtwacht-judged.json";
  link.click();
});
