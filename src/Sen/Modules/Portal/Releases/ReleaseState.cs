namespace Sen.Modules.Portal.Releases;

/// <summary>Where a release stands, for staff.</summary>
public enum ReleaseState
{
    None,
    Waiting,
    Public,
    Withdrawn,

    /// <summary>A newer one was approved.</summary>
    Replaced,
}
