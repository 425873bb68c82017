package parley.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import parley.ledger.team.Role;
import parley.workbench.desk.Deciding.NotAllowed;
import parley.workbench.desk.Deciding.Person;

/** Jobs: look, follow, cancel, take the result. */
final class JobRoutes {
  private static final int PATIENCE_MILLIS = 1000;

  private final Jobs jobs;

  JobRoutes(Jobs jobs) {
    this.jobs = jobs;
  }

  void addTo(Api api) {
    api.add(HandlerType.GET, "/jobs", Role.READER, (ctx, who) -> list(ctx));
    api.add(
        HandlerType.GET,
        "/jobs/{job}",
        Role.READER,
        (ctx, who) -> Answers.json(ctx, job(ctx).body()));
    api.add(HandlerType.DELETE, "/jobs/{job}", Role.READER, this::cancel);
    api.add(HandlerType.GET, "/jobs/{job}/result", Role.READER, (ctx, who) -> result(ctx));
    var events = new SseHandler(0, this::follow);
    api.add(
        HandlerType.GET,
        "/jobs/{job}/events",
        Role.READER,
        (ctx, who) -> {
          Job unused = job(ctx);
          if (!"text/event-stream".equals(ctx.header("Accept"))) {
            throw new Refusal(406, "not-acceptable", "events need 'Accept: text/event-stream'");
          }
          events.handle(ctx);
        });
  }

  /** Answers with a job that has begun, after the little while in which small work ends. */
  static void begun(Context ctx, Job job) {
    job.await(PATIENCE_MILLIS);
    ctx.header("Location", Api.BASE + "/jobs/" + job.id());
    Answers.json(ctx, job.body());
    ctx.status(202);
  }

  private void list(Context ctx) {
    ObjectNode node = Json.object();
    ArrayNode array = node.putArray("jobs");
    jobs.latest().forEach(job -> array.add(job.body()));
    Answers.json(ctx, node);
  }

  private Job job(Context ctx) {
    String id = ctx.pathParam("job");
    return jobs.find(id).orElseThrow(() -> Refusal.notFound("there is no job " + id));
  }

  private void cancel(Context ctx, Person who) {
    Job job = job(ctx);
    if (!job.by().equals(who.name()) && !who.role().includes(Role.ADJUDICATOR)) {
      throw new NotAllowed(job.by() + " began this job; an adjudicator may cancel it too");
    }
    job.cancel();
    Answers.json(ctx, job.body());
  }

  private void result(Context ctx) {
    Answers.json(
        ctx, job(ctx).result().orElseThrow(() -> Refusal.notFound("the job has no result (yet)")));
  }

  private void follow(SseClient client) {
    Job job = job(client.ctx());
    client.keepAlive();
    Consumer<Job> teller =
        now -> {
          synchronized (client) {
            client.sendEvent("job", new String(Json.bytes(now.body()), StandardCharsets.UTF_8));
            if (!now.running()) {
              client.close();
            }
          }
        };
    client.onClose(() -> job.forget(teller));
    job.listen(teller);
    // how it stands now; a change in between is told twice at worst
    teller.accept(job);
  }
}
