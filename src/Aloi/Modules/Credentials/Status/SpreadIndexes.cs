using System.Buffers.Binary;
using System.Security.Cryptography;
using Aloi.Platform;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Credentials.Status;

/// <summary>
/// The n-th place of a list, spread over it at random and never given twice: a keyed permutation. Neighbouring bits then say nothing about
/// who was issued together, and no list of free places has to be kept.
/// </summary>
public sealed class SpreadIndexes(MasterKey master)
{
    private const int HalfBits = 9;
    private const int Half = (1 << HalfBits) - 1;
    private const int Rounds = 6;
    private readonly Sealer _keys = master.For("status indexes");

    /// <param name="list">Each list has an order of its own.</param>
    /// <param name="places">Numbers from 0 below <see cref="StatusList.Size"/>, in the order of giving.</param>
    public int[] Spread(PublicId list, IEnumerable<int> places)
    {
        var key = _keys.Digest(list.ToString());
        return [.. places.Select(place => Walk(key, place))];
    }

    /// <summary>The permutation is of 18 bits and the list of 17: a result outside the list is permuted again until it is inside.</summary>
    private static int Walk(byte[] key, int place)
    {
        do
        {
            place = Permute(key, place);
        } while (place >= StatusList.Size);

        return place;
    }

    /// <summary>A Feistel network over two halves of nine bits.</summary>
    private static int Permute(byte[] key, int place)
    {
        var (left, right) = (place >> HalfBits, place & Half);
        for (var round = 0; round < Rounds; round++)
        {
            (left, right) = (right, left ^ Round(key, round, right));
        }

        return (left << HalfBits) | right;
    }

    private static int Round(byte[] key, int round, int half)
    {
        Span<byte> input = [(byte)round, (byte)(half >> 8), (byte)half];
        Span<byte> output = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, input, output);
        return BinaryPrimitives.ReadUInt16BigEndian(output) & Half;
    }
}
