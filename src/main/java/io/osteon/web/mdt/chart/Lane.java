package io.osteon.web.mdt.chart;

import io.osteon.facts.EventName;

/** The lanes of the timeline, from top to bottom. */
enum Lane {
  DIAGNOSES,
  IMAGING,
  SKELETAL_EVENTS,
  SURGERY,
  RADIOTHERAPY,
  DRUGS,
  DENTAL,
  MEETINGS;

  /** The lane of an event. */
  static Lane of(EventName event) {
    return switch (event) {
      case PATHOLOGICAL_FRACTURE,
          SKELETAL_RELATED_EVENT,
          SPINAL_CORD_COMPRESSION,
          SPINAL_CORD_COMPRESSION_PATHWAY ->
          SKELETAL_EVENTS;
      case BONE_RADIOTHERAPY -> RADIOTHERAPY;
      case BONE_SURGERY -> SURGERY;
      case MULTIDISCIPLINARY_MEETING -> MEETINGS;
      case DENTAL_EXAMINATION, DENTAL_EXTRACTION, INVASIVE_DENTAL_PROCEDURE -> DENTAL;
    };
  }

  /** The lane's name. */
  String title(ChartWords words) {
    return switch (this) {
      case DIAGNOSES -> words.laneDiagnoses();
      case IMAGING -> words.laneImaging();
      case SKELETAL_EVENTS -> words.laneSkeletalEvents();
      case SURGERY -> words.laneSurgery();
      case RADIOTHERAPY -> words.laneRadiotherapy();
      case DRUGS -> words.laneDrugs();
      case DENTAL -> words.laneDental();
      case MEETINGS -> words.laneMeetings();
    };
  }

  /** The class of the style sheet that gives the lane its colour. */
  String tone() {
    return switch (this) {
      case DIAGNOSES -> "tone-diagnosis";
      case IMAGING -> "tone-imaging";
      case SKELETAL_EVENTS -> "tone-event";
      case SURGERY -> "tone-surgery";
      case RADIOTHERAPY -> "tone-radiotherapy";
      case DRUGS -> "tone-drug";
      case DENTAL -> "tone-dental";
      case MEETINGS -> "tone-meeting";
    };
  }
}
