using System.Security.Cryptography;
using System.Text;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform;

namespace Aloi.Modules.Credentials.Badges;

/// <summary>
/// The identifier of an achievement's version in credentials: under the public address, or, without one, a UUID that issuer, identifier and
/// version always give again (RFC 9562, version 8: the first bits of a SHA-256).
/// </summary>
internal static class AchievementAddress
{
    public static string Of(string? address, PublicId issuer, AchievementVersionInfo version) =>
        address is null ? Derived(issuer, version) : $"{address}/achievements/{version.PublicId}/{version.Version}";

    private static string Derived(PublicId issuer, AchievementVersionInfo version)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"aloi achievement\n{issuer}\n{version.Identifier}\n{version.Version}"));
        var uuid = digest.AsSpan(0, 16);
        uuid[6] = (byte)((uuid[6] & 0x0F) | 0x80);
        uuid[8] = (byte)((uuid[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(uuid, bigEndian: true)}";
    }
}
