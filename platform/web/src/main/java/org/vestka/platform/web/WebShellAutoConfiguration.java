package org.vestka.platform.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.vestka.platform.identity.Languages;

/**
 * The shell for an application with pages. Its own words lie at {@code messages/<room>/messages_<language>}, where the
 * room is the application's name without {@code -service}; {@code vestka.web.room} names another.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
            "org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration",
            "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
            "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration"
        })
@Import({ShellAdvice.class, ShellErrors.class})
public class WebShellAutoConfiguration {

    @Bean(name = AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
    @ConditionalOnMissingBean(name = AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
    MessageSource messageSource(Environment environment) {
        String name = environment.getProperty("spring.application.name", "");
        String room = environment.getProperty("vestka.web.room", name.replaceAll("-service$", ""));
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames("messages/" + room + "/messages", "messages/shell/messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(Languages.ALL.getFirst());
        return words;
    }

    @Bean
    @ConditionalOnMissingBean
    LocaleResolver localeResolver() {
        return new CallersLanguage();
    }

    @Bean
    @ConditionalOnMissingBean
    Assets assets() {
        return new Assets();
    }

    /** Reads uploads when somebody asks for them: the page that says that one was too large must not read it again. */
    @Bean(name = DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = "spring.servlet.multipart.enabled", matchIfMissing = true)
    MultipartResolver multipartResolver() {
        StandardServletMultipartResolver uploads = new StandardServletMultipartResolver();
        uploads.setResolveLazily(true);
        return uploads;
    }

    @Bean
    ShellDialect shellDialect(MessageSource words, Assets assets, Environment environment) {
        return new ShellDialect(words, assets, environment.getProperty("vestka.trial", Boolean.class, false));
    }

    @Bean
    WebMvcConfigurer formToken() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new FormToken());
            }
        };
    }

    @Bean
    FilterRegistrationBean<Failures> failures() {
        FilterRegistrationBean<Failures> filter = new FilterRegistrationBean<>(new Failures());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
