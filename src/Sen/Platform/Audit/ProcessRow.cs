using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Platform.Audit;

/// <summary>The row that every act leaves: who, when (business time), what kind, why, and what was answered.</summary>
public sealed class ProcessRow : IUnaudited
{
    public ProcessId Id { get; private init; }

    public string Kind { get; private init; } = "";

    public UserId ActorId { get; private init; }

    public DateTimeOffset At { get; private init; }

    public string? Why { get; private init; }

    public string InputHash { get; private init; } = "";

    /// <summary>JSON of the answer, given again to a retry.</summary>
    public string Answer { get; private init; } = "";

    internal static ProcessRow For(ProcessRequest request, DateTimeOffset at, string answer) => new()
    {
        Id = request.Id,
        Kind = request.Kind.Name,
        ActorId = request.Actor.UserId,
        At = at,
        Why = request.Why,
        InputHash = request.InputHash,
        Answer = answer,
    };

    /// <summary>The whole row, for the audit.</summary>
    internal object Facts => new { Id = Id.Value, Kind, Actor = ActorId.Value, At, Why, InputHash, Answer };

    internal bool IsAnswerTo(ProcessRequest request) =>
        Kind == request.Kind.Name && ActorId == request.Actor.UserId && InputHash == request.InputHash;

    internal sealed class Table : IEntityTypeConfiguration<ProcessRow>
    {
        public void Configure(EntityTypeBuilder<ProcessRow> builder)
        {
            builder.ToTable("process");
            builder.HasKey(p => p.Id);
        }
    }
}
