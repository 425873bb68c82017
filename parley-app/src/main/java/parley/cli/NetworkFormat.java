package parley.cli;

import java.util.List;
import java.util.Optional;
import parley.discourse.EventList;
import parley.discourse.backbone.BackboneResult;
import parley.discourse.time.WindowRule;
import parley.report.NetworkCsv;
import parley.report.NetworkGraphml;
import parley.report.NetworkJson;
import parley.report.NetworkSvg;
import parley.report.PolarisationSvg;
import parley.workbench.Grouping;
import parley.workbench.NetworkAnalysis;
import parley.workbench.NetworkAnalysis.Network;
import parley.workbench.NetworkAnalysis.PolarisedWindow;

/** The formats of {@code parley network}, and how each of its answers is written in them. */
enum NetworkFormat {
  csv,
  graphml,
  json,
  svg;

  /** The statements. */
  OutputOption.Result events(EventList events) {
    return out -> {
      if (this == json) {
        NetworkJson.events(events, out);
      } else {
        NetworkCsv.events(events, out);
      }
    };
  }

  /** The polarisation of the analysis' windows. */
  OutputOption.Result polarisation(NetworkAnalysis analysis, List<PolarisedWindow> found) {
    return out -> {
      switch (this) {
        case json -> NetworkJson.polarisation(analysis.rules(), analysis.provenance(), found, out);
        case svg -> out.write(PolarisationSvg.render(found));
        case csv, graphml -> NetworkCsv.polarisation(found, out);
      }
    };
  }

  /** The backbone of the analysis' network. */
  OutputOption.Result backbone(NetworkAnalysis analysis, BackboneResult found) {
    return out -> {
      if (this == json) {
        NetworkJson.backbone(analysis.rules(), analysis.provenance(), found, out);
      } else {
        NetworkCsv.backbone(found, out);
      }
    };
  }

  /** One network per window. */
  OutputOption.Result windows(
      NetworkAnalysis analysis, WindowRule rule, Optional<Grouping> grouping) {
    Iterable<Network> networks = analysis.networks(rule, grouping);
    return out -> {
      if (this == json) {
        NetworkJson.windows(analysis.rules(), analysis.provenance(), networks, out);
      } else if (grouping.isPresent()) {
        NetworkCsv.groups(networks, out);
      } else {
        NetworkCsv.windows(networks, out);
      }
    };
  }

  /** One network. */
  OutputOption.Result network(Network network) {
    return out -> {
      switch (this) {
        case json -> NetworkJson.network(network, out);
        case graphml -> NetworkGraphml.write(network, out);
        case svg -> out.write(NetworkSvg.render(network));
        case csv -> {
          if (network.groups().isPresent()) {
            NetworkCsv.groups(List.of(network), out);
          } else {
            NetworkCsv.matrix(network.matrix(), out);
          }
        }
      }
    };
  }
}
