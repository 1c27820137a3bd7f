namespace Aloi.Standards.Cbor;

/// <summary>The major types of CBOR (RFC 8949 section 3.1) that are read and written here. The others are never needed, so they are refused.</summary>
internal enum CborKind : byte
{
    Unsigned = 0,
    Bytes = 2,
    Text = 3,
    Array = 4,
    Map = 5,
    Tag = 6,
}
