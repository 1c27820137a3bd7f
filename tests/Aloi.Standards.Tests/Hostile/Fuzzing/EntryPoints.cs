using System.Reflection;
using System.Text.Json;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>The public methods of the library that take bytes, text or JSON, read from the assembly: each has a target, or a reason why it needs none.</summary>
internal static class EntryPoints
{
    private static readonly Type[] Foreign =
    [
        typeof(ReadOnlySpan<byte>),
        typeof(ReadOnlyMemory<byte>),
        typeof(ReadOnlySpan<char>),
        typeof(byte[]),
        typeof(string),
        typeof(JsonElement),
        typeof(JsonDocument),
        typeof(Stream),
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(CredentialVerifier)
            .Assembly.GetExportedTypes()
            .Where(type => !type.IsInterface)
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            )
            .Where(method => !method.IsSpecialName && !IsOfRecords(method) && method.GetParameters().Any(IsForeign))
            .Select(method => $"{NameOf(method.DeclaringType!)}.{method.Name}")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    // Where two types share a name, the folder says which.
    private static string NameOf(Type type) =>
        type.Assembly.GetExportedTypes().Count(other => string.Equals(other.Name, type.Name, StringComparison.Ordinal)) == 1
            ? type.Name
            : $"{type.Namespace!.Split('.')[^1]}.{type.Name}";

    private static bool IsForeign(ParameterInfo parameter) => !parameter.IsOut && Foreign.Contains(parameter.ParameterType);

    private static bool IsOfRecords(MethodInfo method) =>
        method.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$";
}
