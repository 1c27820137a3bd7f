namespace Aloi.Modules.Credentials.Faces;

/// <summary>The three ways in which one proof shows itself.</summary>
public enum FaceKind
{
    /// <summary>The proof's own page.</summary>
    Badge,

    /// <summary>A sheet to print, sober.</summary>
    Certificate,

    /// <summary>A sheet to frame.</summary>
    Parchment,
}

internal static class Face
{
    public static FaceKind Read(string? word) =>
        word switch
        {
            "certificate" => FaceKind.Certificate,
            "parchment" => FaceKind.Parchment,
            _ => FaceKind.Badge,
        };

    public static string Word(this FaceKind face) => face.ToString().ToLowerInvariant();
}
