using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Access.Profile;

/// <summary>A person says which daily letters they want; a focal officer cannot do without those of their duties.</summary>
internal sealed class ChooseMail(SenDb db)
{
    public sealed record Input(MailChoice Mail);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, ProcessKinds.ChoosingMail, input, async actor =>
        {
            if (!Enum.IsDefined(input.Mail))
                return Problems.MailChoiceUnknown.At(nameof(input.Mail));
            if (input.Mail == MailChoice.None && actor.Has(Role.FocalOfficer))
                return Problems.DutiesStay.At(nameof(input.Mail));
            var account = await db.Accounts.SingleAsync(a => a.Id == actor.UserId, cancel);
            account.Choose(input.Mail);
            return Result.Done;
        }, cancel);
}
