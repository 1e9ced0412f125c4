using System.Buffers;
using System.IO.Pipelines;
using KnowledgeGraph.Bolt.Handshake;
using Microsoft.AspNetCore.Connections;

namespace KnowledgeGraph.Server.Connections;

/// <summary>
/// One port for plain Bolt, WebSocket and HTTP: the first four bytes tell. Bolt's magic is handled here; everything
/// else goes on to the HTTP server, which answers discovery and upgrades to WebSocket.
/// </summary>
internal static class ProtocolSniffer
{
    /// <summary>Whether the connection opens with Bolt's magic; nothing is consumed.</summary>
    public static async Task<bool> IsBoltAsync(ConnectionContext connection, CancellationToken cancellation)
    {
        var input = connection.Transport.Input;
        while (true)
        {
            var read = await input.ReadAsync(cancellation);
            var matches = StartsWithMagic(read.Buffer);
            if (matches is { } decided || read.IsCompleted)
            {
                // Examined only up to the start: the next reader gets these bytes at once.
                input.AdvanceTo(read.Buffer.Start, read.Buffer.Start);
                return matches ?? false;
            }

            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static bool? StartsWithMagic(in ReadOnlySequence<byte> buffer)
    {
        Span<byte> first = stackalloc byte[4];
        var length = (int)Math.Min(buffer.Length, first.Length);
        buffer.Slice(0, length).CopyTo(first);
        if (!BoltHandshake.Magic.StartsWith(first[..length]))
        {
            return false;
        }

        return length == first.Length ? true : null;
    }
}
