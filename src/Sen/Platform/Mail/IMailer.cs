namespace Sen.Platform.Mail;

/// <summary>What became of a letter.</summary>
public enum MailOutcome
{
    /// <summary>The server has taken it, or it lies in the folder.</summary>
    Sent,

    /// <summary>This address or this letter is not accepted; others may be.</summary>
    Refused,

    /// <summary>The server cannot be reached or takes nothing now; try all of them later.</summary>
    Unavailable,
}

/// <summary>Takes letters away; one for each batch, since it may hold a connection.</summary>
public interface IMailer
{
    Task<MailOutcome> SendAsync(Letter letter, CancellationToken cancel);
}
