using Microsoft.EntityFrameworkCore;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Amendments;
using Sen.Modules.Plans.Approval;
using Sen.Modules.Plans.Assignments;
using Sen.Modules.Plans.Coverage;
using Sen.Modules.Plans.Dialogue;
using Sen.Modules.Plans.Directives;
using Sen.Modules.Plans.Drafting;
using Sen.Modules.Plans.Import;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Modules.Plans.Issuing;
using Sen.Modules.Plans.Notices;
using Sen.Modules.Plans.Passing;
using Sen.Modules.Plans.Urging;
using Sen.Platform.Database;
using Sen.Platform.Jobs;

namespace Sen.Modules.Plans;

/// <summary>Plans from the Word file to the work that units answer for.</summary>
public static class PlansModule
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddScoped<CreatePlan>()
        .AddScoped<ReviseTask>()
        .AddScoped<AddTask>()
        .AddScoped<DropTask>()
        .AddScoped<DeleteDraft>()
        .AddScoped<IssuePlan>()
        .AddScoped<StartAmendment>()
        .AddScoped<EditAmendment>()
        .AddScoped<EditTargets>()
        .AddScoped<DeleteAmendment>()
        .AddScoped<IssueAmendment>()
        .AddScoped<MakeUnitPlan>()
        .AddScoped<DraftStore>()
        .AddScoped<StartDraft>()
        .AddScoped<MakePlan>()
        .AddScoped<KeptFiles>()
        .AddScoped<ISuccessionEffect, WorkOfUnits>()
        .AddScoped<Access.IHandover, HandedWork>()
        .AddScoped<BringInHistory>()
        .AddScoped<OpenAssignment>()
        .AddScoped<AcceptAssignments>()
        .AddScoped<ReportAssignment>()
        .AddScoped<ConfirmAssignments>()
        .AddScoped<ReturnAssignment>()
        .AddScoped<AskQuestion>()
        .AddScoped<TakeBackQuestion>()
        .AddScoped<AnswerQuestion>()
        .AddScoped<AskExtension>()
        .AddScoped<DecideExtension>()
        .AddScoped<CommentOnWork>()
        .AddScoped<DelegateWork>()
        .AddScoped<DialogueActs>()
        .AddScoped<DecideSubmission>()
        .AddScoped<ChooseWayOfWorking>()
        .AddScoped<GiveDirective>()
        .AddScoped<AnswerDirective>()
        .AddScoped<ReturnDirective>()
        .AddScoped<CloseDirective>()
        .AddScoped<PassOnWork>()
        .AddScoped<UrgeLate>()
        .AddScoped<MarkSeen>()
        .AddScoped<SendDigests>()
        .AddScoped<GiveYear>()
        .AddDailyJob<SendDigests>("digests", 30, 6, 8, 10)
        .AddDailyJob<GiveLaterYears>("later-years", 0, 3);

    public static void MapPlans(this IEndpointRouteBuilder routes)
    {
        Show.PlanFiles.Map(routes);
        AmendmentFiles.Map(routes);
    }

    extension(SenDb db)
    {
        public DbSet<Plan> Plans => db.Set<Plan>();

        public DbSet<ImportDraft> ImportDrafts => db.Set<ImportDraft>();

        public DbSet<PlanTask> PlanTasks => db.Set<PlanTask>();

        public DbSet<Assignment> Assignments => db.Set<Assignment>();
    }
}
