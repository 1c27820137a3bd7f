namespace Aloi.Platform.Hosting;

/// <summary>What this process does. An issuer and a vault may live on two hosts, run by two people.</summary>
[Flags]
public enum Role
{
    None = 0,
    Issuer = 1,
    Vault = 2,
    All = Issuer | Vault,
}
