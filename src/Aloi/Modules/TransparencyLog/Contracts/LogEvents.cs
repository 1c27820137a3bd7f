using Aloi.Platform.Outbox;

namespace Aloi.Modules.TransparencyLog.Contracts;

/// <summary>The digests of these credentials are in the log under a signed checkpoint: they may reach their holders now.</summary>
public sealed record CredentialsLogged(long[] CredentialIds) : IEvent
{
    public static string Name => "transparency-log.credentials-logged.v1";
}
