import Form from "@rjsf/core";
import validator from "@rjsf/validator-ajv8";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

const { legend, options, start } = JSON.parse(document.getElementById("words").textContent);

const schema = {
  title: legend,
  type: "object",
  properties: { signs: { type: "array", items: { type: "string", enum: options }, uniqueItems: true } },
};

createRoot(document.getElementById("form")).render(
  createElement(
    Form,
    { schema, validator, uiSchema: { signs: { "ui:widget": "checkboxes" } } },
    createElement("button", { type: "submit" }, start),
  ),
);
