using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Aloi.Tests.Architecture;

/// <summary>Turns metadata signatures into the full names of every type they mention; the main one comes first.</summary>
internal sealed class TypeNames : ISignatureTypeProvider<IReadOnlyList<string>, object?>
{
    public IReadOnlyList<string> Of(MetadataReader reader, EntityHandle handle) =>
        handle.Kind switch
        {
            HandleKind.TypeDefinition => [Outermost(reader, (TypeDefinitionHandle)handle)],
            HandleKind.TypeReference => [Outermost(reader, (TypeReferenceHandle)handle)],
            HandleKind.TypeSpecification => reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null),
            _ => [],
        };

    public static string Outermost(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
        {
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        }

        return Join(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private static string Outermost(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            type = reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        }

        return Join(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private static string Join(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";

    public IReadOnlyList<string> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        Of(reader, handle);

    public IReadOnlyList<string> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        Of(reader, handle);

    public IReadOnlyList<string> GetTypeFromSpecification(
        MetadataReader reader,
        object? genericContext,
        TypeSpecificationHandle handle,
        byte rawTypeKind
    ) => Of(reader, handle);

    public IReadOnlyList<string> GetGenericInstantiation(
        IReadOnlyList<string> genericType,
        ImmutableArray<IReadOnlyList<string>> typeArguments
    ) => [.. genericType, .. typeArguments.SelectMany(a => a)];

    public IReadOnlyList<string> GetFunctionPointerType(MethodSignature<IReadOnlyList<string>> signature) =>
        [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(p => p)];

    public IReadOnlyList<string> GetModifiedType(IReadOnlyList<string> modifier, IReadOnlyList<string> unmodifiedType, bool isRequired) =>
        [.. unmodifiedType, .. modifier];

    public IReadOnlyList<string> GetArrayType(IReadOnlyList<string> elementType, ArrayShape shape) => elementType;

    public IReadOnlyList<string> GetByReferenceType(IReadOnlyList<string> elementType) => elementType;

    public IReadOnlyList<string> GetPinnedType(IReadOnlyList<string> elementType) => elementType;

    public IReadOnlyList<string> GetPointerType(IReadOnlyList<string> elementType) => elementType;

    public IReadOnlyList<string> GetSZArrayType(IReadOnlyList<string> elementType) => elementType;

    public IReadOnlyList<string> GetGenericMethodParameter(object? genericContext, int index) => [];

    public IReadOnlyList<string> GetGenericTypeParameter(object? genericContext, int index) => [];

    public IReadOnlyList<string> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];
}
