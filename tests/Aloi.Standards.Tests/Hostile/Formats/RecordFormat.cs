using System.Text.Json;
using Aloi.Standards.Clr;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>
/// Learner records (CLR 2.0) with signed badges inside. They are signed as canonical JSON: the published context of the format is not among
/// those that ship with the library.
/// </summary>
internal sealed class RecordFormat() : DataIntegrityFormat(Cryptosuites.EddsaJcs2022, KeyKind.Ed25519)
{
    public override string Name => "learner record, eddsa-jcs-2022";

    public override byte[] Make(Random random)
    {
        var badges = new List<JsonElement>();
        for (var i = random.Next(2); i >= 0; i--)
        {
            badges.Add(JsonElement.Parse(Sign(RandomBadge.Of(Issuer, random).Bytes())));
        }

        var record = new ClrCredential
        {
            Id = "urn:uuid:7a1c1a52-0f0d-4b43-8f0b-6ff0f2a3c001",
            Name = "Dossier de Camille",
            Issuer = new Profile { Id = Issuer, Name = "École du port" },
            ValidFrom = SampleBadge.Awarded.AddDays(1),
            Partial = random.Next(2) == 0,
            Subject = new ClrSubject { Identifiers = [IdentityObject.ClearName("Camille Martin")], Credentials = badges },
        };
        return Sign(ClrWriter.Write(record));
    }
}
