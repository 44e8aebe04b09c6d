package io.osteon.mdt.pdf;

import java.util.ArrayList;
import java.util.List;

/** An element of a document's logical structure, which readers for the blind follow. */
final class Node {
  private final String type;
  private final Node parent;
  private final List<Object> kids = new ArrayList<>();
  private final String attributes;
  private int number;

  /** Content on a page that belongs to a node. */
  record Mark(PdfPage page, int id) {}

  Node(String type, Node parent, String attributes) {
    this.type = type;
    this.parent = parent;
    this.attributes = attributes;
    if (parent != null) {
      parent.kids.add(this);
    }
  }

  Node child(String childType) {
    return new Node(childType, this, "");
  }

  Node child(String childType, String childAttributes) {
    return new Node(childType, this, childAttributes);
  }

  void add(Mark mark) {
    kids.add(mark);
  }

  int number() {
    return number;
  }

  /** Gives this node and all below it their object numbers. */
  void reserve(PdfObjects objects) {
    number = objects.reserve();
    for (Object kid : kids) {
      if (kid instanceof Node node) {
        node.reserve(objects);
      }
    }
  }

  /** Writes this node and all below it. */
  void put(PdfObjects objects, int root) {
    StringBuilder content = new StringBuilder("<</Type/StructElem/S/").append(type);
    content.append("/P ").append(PdfObjects.reference(parent == null ? root : parent.number));
    content.append(attributes).append("/K[");
    for (Object kid : kids) {
      if (kid instanceof Node node) {
        node.put(objects, root);
        content.append(PdfObjects.reference(node.number)).append(' ');
      } else if (kid instanceof Mark mark) {
        content
            .append("<</Type/MCR/Pg ")
            .append(PdfObjects.reference(mark.page().number()))
            .append("/MCID ")
            .append(mark.id())
            .append(">>");
      }
    }
    objects.put(number, content.append("]>>").toString());
  }
}
