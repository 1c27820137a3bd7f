using System.Buffers.Binary;
using System.Globalization;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Delivery;

/// <summary>
/// The code on paper for somebody without a mailbox, derived from a key of its own and the award: a delivery that is repeated after a crash
/// carries the same code, so the vault stores the proof once; a corrected version carries it too, so a code already printed still opens it.
/// </summary>
internal sealed class ClaimCodes(MasterKey master, TenantScope scope)
{
    private const int Characters = 12;
    private const int BitsPerCharacter = 5;
    private readonly Sealer _codes = master.For("claim codes");

    public string For(long awardId)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"organisation {scope.OrganisationId} award {awardId}");
        var bits = BinaryPrimitives.ReadUInt64BigEndian(_codes.Digest(name));
        var code = new char[Characters];
        for (var i = 0; i < Characters; i++, bits >>= BitsPerCharacter)
        {
            code[i] = char.ToUpperInvariant(PublicId.Alphabet[(int)(bits & 31)]);
        }

        return $"{code.AsSpan(0, 4)}-{code.AsSpan(4, 4)}-{code.AsSpan(8, 4)}";
    }
}
