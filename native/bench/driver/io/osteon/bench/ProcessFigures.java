package io.osteon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Linux says of a process and of the machine, from {@code /proc}. */
final class ProcessFigures {
  private static final double TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux
  private static final Path PROC = Path.of("/proc");

  private ProcessFigures() {}

  /** Resident memory in MiB; 0 if the process is gone. */
  static double residentMebibytes(long pid) {
    return statusMebibytes(pid, "VmRSS:");
  }

  /** The most that was resident since the process started, in MiB; 0 if the process is gone. */
  static double peakMebibytes(long pid) {
    return statusMebibytes(pid, "VmHWM:");
  }

  private static double statusMebibytes(long pid, String field) {
    return lines(PROC.resolve(pid + "/status")).stream()
        .filter(line -> line.startsWith(field))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  /** Seconds of processor time that a process and its children that still live have used. */
  static double treeCpuSeconds(long pid) {
    return cpuSeconds(pid)
        + ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToDouble(child -> cpuSeconds(child.pid()))
            .sum();
  }

  /** Seconds of processor time that a process has used; 0 if it is gone. */
  static double cpuSeconds(long pid) {
    List<String> stat = lines(PROC.resolve(pid + "/stat"));
    if (stat.isEmpty()) {
      return 0;
    }
    // the command's name stands in parentheses and may hold spaces; utime and stime are fields 14, 15
    String[] fields = stat.get(0).substring(stat.get(0).lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
  }

  /** Seconds of processor time that the whole machine has used since it was started. */
  static double machineCpuSeconds() {
    String[] fields = lines(PROC.resolve("stat")).get(0).split(" +");
    double busy = 0;
    for (int i = 1; i <= 8; i++) {
      boolean idle = i == 4 || i == 5;
      busy += idle ? 0 : Long.parseLong(fields[i]);
    }
    return busy / TICKS_PER_SECOND;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of(); // the process has ended
    }
  }
}
