using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.StatusList;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Status lists: a badge that was not withdrawn is judged with the changed list, which may only be read when it is the issuer's own.</summary>
internal sealed class StatusListFormat() : DataIntegrityFormat(Cryptosuites.EddsaRdfc2022, KeyKind.Ed25519)
{
    private byte[] _list = [];
    private byte[]? _badge;

    public override string Name => "status list, eddsa-rdfc-2022";

    protected override IDocumentSource Documents => new FakeDocuments().With(RandomBadge.StatusList.AbsoluteUri, _list);

    public override byte[] Make(Random random)
    {
        var list = BitstringStatusList.Create();
        for (var i = random.Next(2000); i > 0; i--)
        {
            list[1 + random.Next(131_071)] = true;
        }

        return Sign(StatusListCredential.Build(RandomBadge.StatusList, Issuer, StatusPurposes.Revocation, list, SampleBadge.Awarded));
    }

    public override Judgement Judge(byte[] document)
    {
        _list = document;
        return base.Judge(_badge ??= Badge());
    }

    private byte[] Badge()
    {
        var badge = OpenBadgeWriter.Write(SampleBadge.For(Issuer)).Parse();
        badge["credentialStatus"] = new System.Text.Json.Nodes.JsonObject
        {
            ["id"] = $"{RandomBadge.StatusList}#0",
            ["type"] = "BitstringStatusListEntry",
            ["statusPurpose"] = "revocation",
            ["statusListIndex"] = "0",
            ["statusListCredential"] = RandomBadge.StatusList.AbsoluteUri,
        };
        return Sign(badge.Bytes());
    }
}
