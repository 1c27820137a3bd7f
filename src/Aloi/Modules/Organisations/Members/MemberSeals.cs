using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using Aloi.Platform;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Organisations.Members;

/// <summary>Seals what names a member, and digests what finds one. A digest of one organisation says nothing in another.</summary>
public sealed class MemberSeals(MasterKey master)
{
    private readonly Sealer _lookup = master.For("member lookup");

    public byte[] EmailDigest(long organisationId, string email) => Digest(organisationId, "email", EmailAddress.Fold(email));

    public byte[] StaffNumberDigest(long organisationId, string number) =>
        Digest(organisationId, "staff number", number.Trim().ToLowerInvariant());

    /// <summary>Sixty-four bits of it: enough to find by, less to lose.</summary>
    public long WordDigest(long organisationId, string entry) =>
        BinaryPrimitives.ReadInt64BigEndian(Digest(organisationId, "name", entry));

    public static byte[] Seal(MemberContent content, Sealer sealer, PublicId member) =>
        sealer.Seal(JsonSerializer.SerializeToUtf8Bytes(content), Binding(member));

    public static MemberContent Open(Member member, Sealer sealer) =>
        JsonSerializer.Deserialize<MemberContent>(sealer.Open(member.SealedContent, Binding(member.PublicId)))!;

    private byte[] Digest(long organisationId, string kind, string value) =>
        _lookup.Digest(string.Create(CultureInfo.InvariantCulture, $"{organisationId} {kind} {value}"));

    private static string Binding(PublicId member) => $"member {member}";
}
