using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Aloi.Tests.Architecture;

/// <summary>What one type of an assembly uses, as its compiled code says: types it names and members it calls.</summary>
/// <param name="Name">Full name of the outermost type; what the compiler generates belongs to it.</param>
public sealed record CodeType(string Namespace, string Name, HashSet<string> Uses, HashSet<string> Calls);

/// <summary>Reads an assembly's metadata and method bodies without loading it.</summary>
public sealed class CodeModel
{
    private readonly MetadataReader _metadata;
    private readonly PEReader _file;
    private readonly TypeNames _names = new();
    private readonly Dictionary<string, CodeType> _types = new(StringComparer.Ordinal);

    private CodeModel(PEReader file)
    {
        _file = file;
        _metadata = file.GetMetadataReader();
    }

    /// <summary>The types of the assembly, and the names of the assemblies it references.</summary>
    public static (IReadOnlyCollection<CodeType> Types, IReadOnlyList<string> References) Read(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var model = new CodeModel(file);
        model.ReadTypes();
        var references = model._metadata.AssemblyReferences.Select(h =>
            model._metadata.GetString(model._metadata.GetAssemblyReference(h).Name)
        );
        return (model._types.Values, [.. references]);
    }

    private void ReadTypes()
    {
        foreach (var handle in _metadata.TypeDefinitions)
        {
            var type = _metadata.GetTypeDefinition(handle);
            var name = TypeNames.Outermost(_metadata, handle);
            var code = Of(name);
            AddHandle(code, type.BaseType);
            foreach (var implemented in type.GetInterfaceImplementations())
            {
                AddHandle(code, _metadata.GetInterfaceImplementation(implemented).Interface);
            }

            ReadAttributes(code, type.GetCustomAttributes());
            ReadMembers(code, type);
        }
    }

    private void ReadMembers(CodeType code, TypeDefinition type)
    {
        foreach (var field in type.GetFields().Select(_metadata.GetFieldDefinition))
        {
            AddAll(code, field.DecodeSignature(_names, null));
        }

        foreach (var method in type.GetMethods().Select(_metadata.GetMethodDefinition))
        {
            var signature = method.DecodeSignature(_names, null);
            AddAll(code, signature.ReturnType);
            signature.ParameterTypes.ToList().ForEach(p => AddAll(code, p));
            ReadAttributes(code, method.GetCustomAttributes());
            if (method.RelativeVirtualAddress != 0)
            {
                ReadBody(code, _file.GetMethodBody(method.RelativeVirtualAddress));
            }
        }
    }

    private void ReadBody(CodeType code, MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
        {
            foreach (var local in _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_names, null))
            {
                AddAll(code, local);
            }
        }

        foreach (var token in Instructions.Tokens(body.GetILReader()))
        {
            AddHandle(code, MetadataTokens.EntityHandle(token));
        }
    }

    private void ReadAttributes(CodeType code, CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes)
        {
            AddHandle(code, _metadata.GetCustomAttribute(attribute).Constructor);
        }
    }

    private void AddHandle(CodeType code, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification when !handle.IsNil:
                AddAll(code, _names.Of(_metadata, handle));
                break;
            case HandleKind.MemberReference:
                AddMember(code, _metadata.GetMemberReference((MemberReferenceHandle)handle));
                break;
            case HandleKind.MethodDefinition:
                var method = _metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                AddCall(code, _names.Of(_metadata, method.GetDeclaringType()), _metadata.GetString(method.Name));
                break;
            case HandleKind.FieldDefinition:
                AddAll(code, _names.Of(_metadata, _metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()));
                break;
            case HandleKind.MethodSpecification:
                var generic = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                generic.DecodeSignature(_names, null).ToList().ForEach(a => AddAll(code, a));
                AddHandle(code, generic.Method);
                break;
        }
    }

    private void AddMember(CodeType code, MemberReference member)
    {
        if (member.GetKind() == MemberReferenceKind.Method)
        {
            var signature = member.DecodeMethodSignature(_names, null);
            AddAll(code, signature.ReturnType);
            signature.ParameterTypes.ToList().ForEach(p => AddAll(code, p));
        }

        AddCall(code, _names.Of(_metadata, member.Parent), _metadata.GetString(member.Name));
    }

    private static void AddCall(CodeType code, IReadOnlyList<string> owner, string member)
    {
        AddAll(code, owner);
        code.Calls.Add(owner.Count == 0 ? member : owner[0] + "." + member);
    }

    private static void AddAll(CodeType code, IReadOnlyList<string> names) => code.Uses.UnionWith(names.Where(n => n != code.Name));

    private CodeType Of(string name)
    {
        if (!_types.TryGetValue(name, out var code))
        {
            var space = name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : "";
            _types.Add(name, code = new CodeType(space, name, new(StringComparer.Ordinal), new(StringComparer.Ordinal)));
        }

        return code;
    }
}
