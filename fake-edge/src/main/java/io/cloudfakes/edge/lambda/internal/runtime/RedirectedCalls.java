package io.cloudfakes.edge.lambda.internal.runtime;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Leads the calls of uploaded code that mean its whole process to {@link ProcessCalls}: {@code
 * System.exit}, {@code Runtime.exit} and {@code halt}, {@code System.getenv}.
 */
final class RedirectedCalls extends ClassVisitor {
  private static final String SYSTEM = "java/lang/System";
  private static final String RUNTIME = "java/lang/Runtime";
  private static final String HERE = ProcessCalls.class.getName().replace('.', '/');

  private RedirectedCalls(ClassWriter out) {
    super(Opcodes.ASM9, out);
  }

  /** The same class; code without such calls stays as it is, byte for byte. */
  static byte[] in(byte[] code) {
    if (!mayCall(code)) {
      return code;
    }
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new RedirectedCalls(writer), 0);
    return writer.toByteArray();
  }

  /** A look at the names in it, which spares most classes the reading. */
  private static boolean mayCall(byte[] code) {
    String text = new String(code, StandardCharsets.ISO_8859_1);
    return (text.contains(SYSTEM) || text.contains(RUNTIME))
        && (text.contains("exit") || text.contains("halt") || text.contains("getenv"));
  }

  @Override
  // As in ASM, whose methods are not annotated: no signature and no exceptions are null.
  @SuppressWarnings("NullAway")
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return new Code(super.visitMethod(access, name, descriptor, signature, exceptions));
  }

  /** The descriptor of the call in its place; null when a call stays as it is. */
  private static @Nullable String redirected(String owner, String name, String descriptor) {
    if (owner.equals(SYSTEM)) {
      return name.equals("exit") || name.equals("getenv") ? descriptor : null;
    }
    boolean ends = owner.equals(RUNTIME) && (name.equals("exit") || name.equals("halt"));
    return ends ? "(L" + RUNTIME + ";I)V" : null;
  }

  private static final class Code extends MethodVisitor {
    Code(MethodVisitor out) {
      super(Opcodes.ASM9, out);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      String instead = RedirectedCalls.redirected(owner, name, descriptor);
      if (instead == null) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      } else {
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC, HERE, name.equals("halt") ? "exit" : name, instead, false);
      }
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      Object[] led = arguments.clone();
      for (int i = 0; i < led.length; i++) {
        if (led[i] instanceof Handle handle) {
          led[i] = led(handle);
        }
      }
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, led);
    }

    private static Handle led(Handle handle) {
      String name = handle.getName();
      String instead = RedirectedCalls.redirected(handle.getOwner(), name, handle.getDesc());
      return instead == null
          ? handle
          : new Handle(
              Opcodes.H_INVOKESTATIC, HERE, name.equals("halt") ? "exit" : name, instead, false);
    }
  }
}
