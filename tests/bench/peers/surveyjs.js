import { Model } from "survey-core";
import "survey-js-ui";
import "survey-core/survey-core.css";

const { legend, options, start } = JSON.parse(document.getElementById("words").textContent);

const survey = new Model({
  elements: [{ type: "checkbox", name: "signs", title: legend, choices: options }],
  completeText: start,
});
survey.render(document.getElementById("form"));
