namespace Aloi.Modules.Organisations.SignIn.Asking;

/// <summary>
/// Somebody asked for a sign-in link. Belongs to the installation: the address may be known in several organisations or in none. Only
/// keyed digests are kept, and those for a day: enough to slow down a guesser, not enough to follow anybody.
/// </summary>
public sealed class SignInAsk
{
    public long Id { get; init; }
    public required byte[] Address { get; init; }
    public required byte[] Source { get; init; }
    public DateTimeOffset At { get; init; }
}
