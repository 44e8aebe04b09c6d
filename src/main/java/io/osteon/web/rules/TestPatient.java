package io.osteon.web.rules;

import io.quarkus.qute.TemplateData;

/**
 * A test patient as rules' pages name it.
 *
 * @param id unique in the rule base
 * @param why what it stands for, in English
 * @param file the path of its file
 */
@TemplateData
public record TestPatient(String id, String why, String file) {}
